package dev.aval.audit;

import java.io.IOException;
import org.apache.pdfbox.Loader;

/// The export that a PDF carries.
final class Attachment {
  private static final String NAME = "evidence.json";

  private Attachment() {}

  static byte[] in(byte[] pdf) throws IOException, Unjudged {
    try (var document = Loader.loadPDF(pdf)) {
      var names = document.getDocumentCatalog().getNames();
      var files = names == null ? null : names.getEmbeddedFiles();
      var attached = files == null ? null : files.getNames().get(NAME);
      if (attached == null || attached.getEmbeddedFile() == null)
        throw new Unjudged("This PDF carries no " + NAME);
      return attached.getEmbeddedFile().toByteArray();
    }
  }
}
