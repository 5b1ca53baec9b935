//! What start.js downloads when it is asked for the first time: the second program, the embed dialog.

use js_sys::{Array, Function, JsString, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::in_browser;

/// Why there is no answer to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// The second program could not be downloaded or started.
    NotReached,
    /// It stopped at an error that it did not expect.
    Stopped,
    /// It says in words why.
    Words(String),
}

/// Asks for a text by its name, of the scenario of a link, with what else it needs.
pub async fn ask(name: &str, link: &str, words: &[String]) -> Result<String, NoAnswer> {
    let arguments = Array::of3(&name.into(), &link.into(), &array(words));
    let program = program().ok_or(NoAnswer::NotReached)?;
    let program = program.await.map_err(|_| NoAnswer::NotReached)?;
    let ask = Reflect::get(&program, &"ask".into()).and_then(|ask| ask.dyn_into::<Function>());
    let answer = ask
        .map_err(|_| NoAnswer::NotReached)?
        .apply(&program, &arguments);
    // A text that is thrown is an answer in words; anything else is an error of the program's.
    answer
        .map(|text| text.as_string().unwrap_or_default())
        .map_err(|error| match error.dyn_into::<JsString>() {
            Ok(words) => NoAnswer::Words(words.into()),
            Err(_) => NoAnswer::Stopped,
        })
}

/// Starts the download, so that the first request need not wait for it.
pub fn prepare_requests() {
    // Whether it works is seen when something is asked.
    let _ = program();
}

fn program() -> Option<Promise> {
    call("taoRequests", &Array::new())
}

/// Has public/embed-dialog.js show the embed dialog's content: of a link, with the page's address and the scenario in
/// words; last, what to say where that file cannot be downloaded.
pub fn show_embed_dialog(given: &[String]) {
    call("taoEmbedDialog", &array(given));
}

fn array(words: &[String]) -> Array {
    words.iter().map(|word| JsValue::from_str(word)).collect()
}

/// Calls what start.js offers by this name.
fn call(name: &str, arguments: &Array) -> Option<Promise> {
    let window = in_browser().then(web_sys::window).flatten()?;
    let function = Reflect::get(&window, &name.into()).ok()?;
    let function = function.dyn_into::<Function>().ok()?;
    function.apply(&window, arguments).ok()?.dyn_into().ok()
}
