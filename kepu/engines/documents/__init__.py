"""Text with positions out of office files; spreadsheets as a stream."""
