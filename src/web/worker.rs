//! The service worker: it keeps the site, so that its pages open without a network, and all of one version.

use gloo_events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    RegistrationOptions, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState, ServiceWorkerUpdateViaCache,
};

use super::{in_browser, is_framed, worker};

/// Has the site kept, if its pages name a worker and the browser lets them; calls back whenever a newer version than the
/// one shown is there and waits.
pub fn keep_site(on_newer: impl Fn() + Clone + 'static) {
    let Some((container, script)) = container().zip(worker()) else {
        return;
    };
    spawn_local(async move {
        let options = RegistrationOptions::new();
        options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
        let registered = container.register_with_options(&script, &options);
        // Who cannot keep it still shows it.
        if let Ok(registration) = JsFuture::from(registered).await {
            watch(container, registration.unchecked_into(), on_newer);
        }
    });
}

/// Shows the newer version that waits, in this page and, once they are loaded anew, in all others.
pub fn show_newer() {
    let Some(container) = container() else { return };
    spawn_local(async move {
        let registered = JsFuture::from(container.get_registration()).await.ok();
        let registration = registered.and_then(|found| found.dyn_into().ok());
        let waiting = registration.and_then(|found: ServiceWorkerRegistration| found.waiting());
        let Some(waiting) = waiting else {
            return reload();
        };
        EventListener::once(&container, "controllerchange", |_| reload()).forget();
        let message = Object::new();
        let _ = Reflect::set(&message, &"type".into(), &"SKIP_WAITING".into());
        let _ = waiting.post_message(&message);
    });
}

/// Where browsers register workers. Frames are their article's; those without an origin throw, and sites without HTTPS
/// have none.
fn container() -> Option<ServiceWorkerContainer> {
    let window = in_browser().then(web_sys::window).flatten()?;
    let found = (!is_framed()).then(|| Reflect::get(&window.navigator(), &"serviceWorker".into()));
    let found = found?.ok()?;
    found.is_object().then(|| found.unchecked_into())
}

fn watch(
    container: ServiceWorkerContainer,
    registration: ServiceWorkerRegistration,
    on_newer: impl Fn() + Clone + 'static,
) {
    let follow = move |coming: ServiceWorker| {
        let (container, on_newer) = (container.clone(), on_newer.clone());
        let look = move |coming: &ServiceWorker| {
            // What comes at the first visit is not newer than anything.
            let is_newer = container.controller().is_some();
            if is_newer && coming.state() == ServiceWorkerState::Installed {
                on_newer();
            }
        };
        look(&coming);
        let target = coming.clone();
        EventListener::new(&target, "statechange", move |_| look(&coming)).forget();
    };
    let here = [registration.waiting(), registration.installing()];
    here.into_iter().flatten().for_each(&follow);
    let target = registration.clone();
    let found = move |_: &web_sys::Event| {
        if let Some(coming) = registration.installing() {
            follow(coming);
        }
    };
    EventListener::new(&target, "updatefound", found).forget();
}

fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
