//! Mounts the app, nothing else.

fn main() {
    tao_calculator::app::mount();
}
