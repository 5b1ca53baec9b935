//! What the words behind `cargo xtask` ask for.

use crate::site::Site;

/// A command and what it is told.
#[derive(Debug, PartialEq)]
pub enum Task<'a> {
    /// Build the page, told this of the site.
    Build(Option<Site>),
    /// Serve it on a port.
    Serve(&'a str),
    /// Check everything.
    Test,
    /// Draw the pictures anew.
    Pictures,
    /// Cut the fonts anew.
    Fonts,
    /// Keep a copy of the loader.
    Pin,
    /// Write the third-party notices anew.
    Notices,
    /// Ask for advisories against dependencies.
    Advisories,
    /// Time the model and the page.
    Bench,
    /// List what the program is made of.
    Sizes,
    /// Try the readers so many times.
    Fuzz(&'a str),
    /// Say what there is.
    Usage,
}

/// Reads the words; or says in a sentence what is wrong with an address among them.
pub fn read<'a>(words: &[&'a str]) -> Result<Task<'a>, String> {
    Ok(match words {
        ["build"] => Task::Build(None),
        ["build", told @ ..] => {
            let site = Site::read(told).map_err(|why| format!("✗ Build the page: {why}."))?;
            site.map_or(Task::Usage, |site| Task::Build(Some(site)))
        }
        ["serve"] => Task::Serve("8080"),
        ["serve", port] => Task::Serve(port),
        ["test"] => Task::Test,
        ["pictures"] => Task::Pictures,
        ["fonts"] => Task::Fonts,
        ["pin"] => Task::Pin,
        ["notices"] => Task::Notices,
        ["advisories"] => Task::Advisories,
        ["bench"] => Task::Bench,
        ["sizes"] => Task::Sizes,
        ["fuzz"] => Task::Fuzz("1000000"),
        ["fuzz", runs] => Task::Fuzz(runs),
        _ => Task::Usage,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Address;

    #[track_caller]
    fn check(words: &str, task: Task) {
        let words: Vec<&str> = words.split_whitespace().collect();
        assert_eq!(read(&words), Ok(task));
    }

    #[test]
    fn commands_are_read() {
        check("build", Task::Build(None));
        check("serve", Task::Serve("8080"));
        check("serve 9000", Task::Serve("9000"));
        check("test", Task::Test);
        check("pictures", Task::Pictures);
        check("fonts", Task::Fonts);
        check("pin", Task::Pin);
        check("notices", Task::Notices);
        check("advisories", Task::Advisories);
        check("sizes", Task::Sizes);
        check("fuzz 5", Task::Fuzz("5"));
        for words in [
            "",
            "help",
            "build now",
            "build --url",
            "test --url https://a.example",
            "pictures 3",
        ] {
            check(words, Task::Usage);
        }
    }

    #[test]
    fn an_address_is_read_with_and_without_its_last_slash() {
        let address = Address::read("https://example.org/tao/").unwrap();
        let site = Site::read(&["--url", "https://example.org/tao/"]);
        let site = site.unwrap().unwrap();
        for words in [
            "build --url https://example.org/tao/",
            "build --url https://example.org/tao",
            "build --url=https://example.org/tao",
        ] {
            check(words, Task::Build(Some(site.clone())));
        }
        assert_eq!(address.of("bear.html"), "https://example.org/tao/bear.html");
    }

    #[test]
    fn a_bad_address_gets_one_sentence() {
        for url in [
            "",
            "example.org",
            "ftp://example.org",
            "https://",
            "https:///tao",
            "https://a.b/?x=1",
            "https://a.b/#x",
            "https://a.b/c d",
            "https://a.b/\"><b>",
            "https://me@a.b/",
            "https://a.b/index.html",
            "https://ä.example/",
        ] {
            let why = read(&["build", "--url", url]).expect_err(url);
            assert!(
                why.starts_with("✗ Build the page: ") && why.ends_with('.'),
                "{why}"
            );
            assert!(why.contains(url) && !why.contains('\n'), "{why}");
        }
    }
}
