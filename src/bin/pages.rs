//! Makes the static files beside the built page: `pages dist`, or `pages dist --url https://example.org/tao/`.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use tao_calculator::scenario::PRESETS;
use tao_calculator::site::{
    Address, File, PICTURE, files, headers, picture_name, style_sheets, with_one_sheet,
};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let made = match arguments[..] {
        [folder] => make(Path::new(folder), None),
        [folder, "--url", url] => make(Path::new(folder), Some(url)),
        _ => Err(
            "pages FOLDER [--url ADDRESS]: the folder of the built page, and where it will be"
                .into(),
        ),
    };
    match made {
        Ok(n_files) => {
            println!("{n_files} files beside the page");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Writes every file, once all of them could be made.
fn make(folder: &Path, url: Option<&str>) -> Result<usize, String> {
    let address = url.map(Address::read).transpose()?;
    let index = folder.join("index.html");
    let html =
        fs::read_to_string(&index).map_err(|error| format!("{}: {error}", index.display()))?;
    let html = bundle(folder, html)?;
    let mut made =
        files(&html, address.as_ref()).map_err(|why| format!("{}: {why}", index.display()))?;
    let names = names(folder, "").map_err(|error| format!("{}: {error}", folder.display()))?;
    if address.is_some() {
        has_pictures(&names)?;
    }
    made.push(File {
        name: "_headers".into(),
        text: headers(names.iter().map(String::as_str)),
    });
    for File { name, text } in &made {
        fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(made.len())
}

/// Puts the style sheets of the page into one; the page as it is then.
fn bundle(folder: &Path, html: String) -> Result<String, String> {
    let sheets = style_sheets(&html);
    if sheets.len() < 2 {
        return Ok(html);
    }
    let said = |name: &str| {
        let path = folder.join(name);
        move |error: io::Error| format!("{}: {error}", path.display())
    };
    let mut text = String::new();
    for name in &sheets {
        text += &fs::read_to_string(folder.join(name)).map_err(said(name))?;
    }
    let (html, sheet) = with_one_sheet(&html, text)?;
    fs::write(folder.join(&sheet.name), &sheet.text).map_err(said(&sheet.name))?;
    fs::write(folder.join("index.html"), &html).map_err(said("index.html"))?;
    for name in &sheets {
        fs::remove_file(folder.join(name)).map_err(said(name))?;
    }
    Ok(html)
}

/// Fails unless the picture of every page that names one is there.
fn has_pictures(names: &[String]) -> Result<(), String> {
    let (width, height) = PICTURE;
    let wanted = [None]
        .into_iter()
        .chain(PRESETS.iter().map(Some))
        .map(picture_name);
    match wanted.into_iter().find(|name| !names.contains(name)) {
        Some(name) => Err(format!(
            "{name} is missing, {width}×{height}: make it with `cargo xtask pictures`, then build again"
        )),
        None => Ok(()),
    }
}

/// Files in a folder and below it, sorted, by their path from it.
fn names(folder: &Path, below: &str) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            names.extend(self::names(&entry.path(), &format!("{name}/"))?);
        } else {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}
