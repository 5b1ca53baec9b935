//! The service worker: it keeps the site, so that its pages open without a network, and all of one version.

use std::cell::Cell;

use gloo_events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    RegistrationOptions, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState, ServiceWorkerUpdateViaCache, VisibilityState,
};

use super::page::document;
use super::{in_browser, is_framed, now, worker};

/// Milliseconds between two looks for a newer version, while a page stays open.
const BETWEEN_LOOKS: f64 = 3_600_000.0;

/// Has the site kept, if its pages name a worker and the browser lets them; calls back whenever a newer version than the
/// one that is kept is there and waits.
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
            let registration = registration.unchecked_into();
            watch(&registration, on_newer);
            look_again(registration);
        }
    });
}

/// Shows the newer version that waits: in this page, and in others once they are loaded anew.
pub fn show_newer() {
    let Some(container) = container() else { return };
    spawn_local(async move {
        let registered = JsFuture::from(container.get_registration()).await.ok();
        let registration = registered.and_then(|found| found.dyn_into().ok());
        let waiting = registration.and_then(|found: ServiceWorkerRegistration| found.waiting());
        let Some(waiting) = waiting else {
            return reload();
        };
        // A page that was there before anything was kept hears of no other controller: the worker itself tells.
        let target = waiting.clone();
        let coming = waiting.clone();
        EventListener::new(&target, "statechange", move |_| {
            use ServiceWorkerState::{Activated, Redundant};
            if matches!(coming.state(), Activated | Redundant) {
                reload();
            }
        })
        .forget();
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

fn watch(registration: &ServiceWorkerRegistration, on_newer: impl Fn() + Clone + 'static) {
    let follow = move |coming: ServiceWorker, is_newer: bool| {
        let on_newer = on_newer.clone();
        let look = move |coming: &ServiceWorker| {
            if is_newer && coming.state() == ServiceWorkerState::Installed {
                on_newer();
            }
        };
        look(&coming);
        let target = coming.clone();
        EventListener::new(&target, "statechange", move |_| look(&coming)).forget();
    };
    // What comes where nothing is kept yet is not newer than anything.
    let is_newer = registration.active().is_some();
    let here = [registration.waiting(), registration.installing()];
    here.into_iter()
        .flatten()
        .for_each(|coming| follow(coming, is_newer));
    let found_in = registration.clone();
    let found = move |_: &web_sys::Event| {
        if let Some(coming) = found_in.installing() {
            follow(coming, found_in.active().is_some());
        }
    };
    EventListener::new(registration, "updatefound", found).forget();
}

/// Looks for a newer version when the reader comes back to a page that was left open.
fn look_again(registration: ServiceWorkerRegistration) {
    let Some(document) = document() else { return };
    let looked = Cell::new(now());
    let target = document.clone();
    let look = move |_: &web_sys::Event| {
        let is_seen = document.visibility_state() == VisibilityState::Visible;
        if !is_seen || now() - looked.get() < BETWEEN_LOOKS {
            return;
        }
        looked.set(now());
        if let Ok(update) = registration.update() {
            // Without a network there is nothing newer.
            spawn_local(async move { drop(JsFuture::from(update).await) });
        }
    };
    EventListener::new(&target, "visibilitychange", look).forget();
}

fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
