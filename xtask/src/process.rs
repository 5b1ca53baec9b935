//! Programs that are run: with their output in view, read along, or asked a question.

use std::env;
use std::io::{self, Read};
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};

/// A command from the words of a line: the program and its arguments, none of which has a space. It gets no input.
pub fn command(line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).stdin(Stdio::null());
    command
}

/// Runs a command with its output in view.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command
        .status()
        .map_err(|error| unstarted(command, &error))?;
    verdict(command, status)
}

/// Runs a command that others may run beside, and gives back all that it printed.
pub fn run_aside(command: &mut Command) -> (Result<(), String>, String) {
    let mut printed = Vec::new();
    let mut run = || -> io::Result<ExitStatus> {
        let (mut reader, writer) = io::pipe()?;
        let mut child = command.stdout(writer.try_clone()?).stderr(writer).spawn()?;
        // The command keeps its ends of the pipe open, and reading would never end.
        command.stdout(Stdio::null()).stderr(Stdio::null());
        reader.read_to_end(&mut printed)?;
        child.wait()
    };
    let done = run();
    let done = done
        .map_err(|error| unstarted(command, &error))
        .and_then(|status| verdict(command, status));
    (done, String::from_utf8_lossy(&printed).into_owned())
}

/// What a command prints, or nothing when it is missing or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The first of these programs that is on PATH.
pub fn find(programs: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let files = |program| env::split_paths(&path).map(move |folder| folder.join(program));
    programs.iter().flat_map(files).find(|file| file.is_file())
}

fn unstarted(command: &Command, error: &std::io::Error) -> String {
    format!(
        "`{}` did not start ({error})",
        command.get_program().display()
    )
}

fn verdict(command: &Command, status: ExitStatus) -> Result<(), String> {
    if status.success() {
        return Ok(());
    }
    Err(format!(
        "`{}` ended with {status}",
        command.get_program().display()
    ))
}
