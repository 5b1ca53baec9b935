//! Makes the site of what Trunk built, natively, from the same components: `prerender target/page dist`, or
//! `prerender target/page dist --url https://example.org/tao/`, with `--market` and `--chain` where its pages get live
//! figures. With `sums dist` it notes the digests of what is there in the end, with `pictures FOLDER` it draws what goes
//! with links, with `pin FOLDER` it leaves a copy there of the loader as it is now.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use sha2::{Digest, Sha256};
use tao_calculator::app::shell::{
    File, Joined, LOADER, PICTURE, Page, Site, Template, drawing, files, headers, joined,
    picture_name, pinned,
};

const USAGE: &str = "\
prerender BUILT SITE [--url ADDRESS] [--market ADDRESS] [--chain ADDRESS]
                                       make the site's folder of the built page's, and say in it where it will be and
                                       where its pages get live figures
prerender sums SITE                    note the digests of its files, once all of them are there
prerender pictures FOLDER              draw the pictures that go with links
prerender pin FOLDER                   keep a copy of the loader as it is now, under a name of its own";

/// The file with the digests of all others, as `sha256sum --check` reads it.
const SUMS: &str = "SHA256SUMS";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let made = match arguments[..] {
        ["pictures", folder] => draw(Path::new(folder)),
        ["pin", folder] => pin(Path::new(folder)),
        ["sums", folder] => note_sums(Path::new(folder)),
        [built, folder, ref told @ ..] => match Site::read(told) {
            Ok(Some(site)) => make(Path::new(built), Path::new(folder), &site),
            Ok(None) => Err(USAGE.into()),
            Err(why) => Err(why),
        },
        _ => Err(USAGE.into()),
    };
    match made {
        Ok(sentence) => {
            println!("{sentence}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Writes every file of the site, once all of them could be made; what was in its folder before goes.
fn make(built: &Path, folder: &Path, site: &Site) -> Result<String, String> {
    let index = built.join("index.html");
    let text = |path: &Path| fs::read_to_string(path).map_err(at(path));
    let Joined {
        html,
        files: sheets,
        gone,
    } = joined(&text(&index)?, |name| text(&built.join(name)))?;
    let template = Template::read(&html).map_err(|why| format!("{}: {why}", index.display()))?;
    let mut made = files(&template, site);
    made.extend(sheets);
    let mut names = names(built, "").map_err(at(built))?;
    names.retain(|name| name != "index.html" && !gone.contains(name));
    has_pinned(&names)?;
    if site.address.is_some() {
        has_pictures(&names)?;
    }
    let all = names
        .iter()
        .chain(made.iter().map(|File { name, .. }| name));
    let headers = headers(all.map(String::as_str));
    made.extend(headers);
    empty(folder)?;
    for name in &names {
        let (from, to) = (built.join(name), folder.join(name));
        to.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .map_err(at(&to))?;
        fs::copy(&from, &to).map_err(at(&to))?;
    }
    write(folder, &made)?;
    Ok(format!(
        "{} files made, {} taken over",
        made.len(),
        names.len()
    ))
}

/// Removes what is left of an earlier site; a folder with anything else in it is somebody's.
fn empty(site: &Path) -> Result<(), String> {
    let is_site = site.join("index.html").exists() && site.join("_headers").exists();
    let is_empty = fs::read_dir(site).is_ok_and(|mut entries| entries.next().is_none());
    match site.exists() && !is_empty {
        true if is_site => fs::remove_dir_all(site).map_err(at(site)),
        true => Err(format!(
            "{}: it holds something else than a site; name another folder, or empty it",
            site.display()
        )),
        false => Ok(()),
    }
}

/// Draws the picture of every page that is shown by others.
fn draw(folder: &Path) -> Result<String, String> {
    let pages = Page::all().filter(|page| *page != Page::Embed);
    let drawings: Vec<File> = pages
        .map(|page| File {
            name: picture_name(page).replace('/', "-").replace(".png", ".svg"),
            // A line for each element, so that a review sees what changed.
            text: drawing(page).replace("><", ">\n<"),
        })
        .collect();
    write(folder, &drawings)?;
    Ok(format!("{} drawings", drawings.len()))
}

/// Keeps a copy of the loader for articles that pin it. Copies of earlier ones stay: articles name them.
fn pin(folder: &Path) -> Result<String, String> {
    let copy = File {
        name: pinned(LOADER).file,
        text: LOADER.into(),
    };
    write(folder, std::slice::from_ref(&copy))?;
    Ok(format!("The loader as it is now is {}", copy.name))
}

/// Writes the digests of a site’s files beside them.
fn note_sums(site: &Path) -> Result<String, String> {
    let sums = sums(site)?;
    let n_files = sums.text.lines().count();
    write(site, &[sums])?;
    Ok(format!("The digests of {n_files} files are in {SUMS}"))
}

/// The digests of a site’s files.
fn sums(site: &Path) -> Result<File, String> {
    let mut names = names(site, "").map_err(at(site))?;
    names.retain(|name| name != SUMS);
    let lines = names.iter().map(|name| {
        let path = site.join(name);
        let bytes = fs::read(&path).map_err(at(&path))?;
        Ok(format!("{:x}  {name}\n", Sha256::digest(bytes)))
    });
    Ok(File {
        text: lines.collect::<Result<String, String>>()?,
        name: SUMS.into(),
    })
}

fn write(folder: &Path, files: &[File]) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(at(folder))?;
    files.iter().try_for_each(|File { name, text }| {
        let path = folder.join(name);
        fs::write(&path, text).map_err(at(&path))
    })
}

/// Fails unless the picture of every page that names one is there.
fn has_pictures(names: &[String]) -> Result<(), String> {
    let (width, height) = PICTURE;
    let mut wanted = Page::all().map(picture_name);
    match wanted.find(|name| !names.contains(name)) {
        Some(name) => Err(format!(
            "{name} is missing, {width}×{height}: make it with `cargo xtask pictures`, then build again"
        )),
        None => Ok(()),
    }
}

/// Fails unless the copy of the loader is there that pages offer.
fn has_pinned(names: &[String]) -> Result<(), String> {
    let file = pinned(LOADER).file;
    match names.contains(&file) {
        true => Ok(()),
        false => Err(format!(
            "{file} is missing: public/embed.js has changed; keep a copy of it with `cargo xtask pin`, then build again"
        )),
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

/// Says where an error happened.
fn at(path: &Path) -> impl Fn(io::Error) -> String {
    let path = path.display().to_string();
    move |error| format!("{path}: {error}")
}
