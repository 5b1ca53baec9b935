//! Files that the reader gives to the page.

use js_sys::Uint8Array;
use web_sys::{DragEvent, File, FileList, HtmlInputElement};

/// A file from the reader's disk.
pub struct GivenFile(File);

impl GivenFile {
    /// The one chosen in a picker. The choice is forgotten, so that the same file can be chosen again.
    pub fn chosen(picker: &HtmlInputElement) -> Option<Self> {
        let file = first(picker.files());
        picker.set_value("");
        file
    }

    /// The one dropped on the page.
    pub fn dropped(event: &DragEvent) -> Option<Self> {
        first(event.data_transfer()?.files())
    }

    /// Its bytes.
    pub fn size(&self) -> usize {
        self.0.size() as usize
    }

    /// Reads it; `None` where the browser cannot.
    pub async fn read(&self) -> Option<Vec<u8>> {
        let bytes = self.0.array_buffer().await.ok()?;
        Some(Uint8Array::new(&bytes).to_vec())
    }
}

fn first(files: Option<FileList>) -> Option<GivenFile> {
    files?.get(0).map(GivenFile)
}

/// Whether what is dragged over the page is a file.
pub fn is_file(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}
