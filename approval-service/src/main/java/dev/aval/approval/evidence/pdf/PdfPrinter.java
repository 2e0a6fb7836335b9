package dev.aval.approval.evidence.pdf;

import dev.aval.approval.evidence.Entry;
import dev.aval.approval.evidence.Export;
import dev.aval.approval.evidence.Printer;
import dev.aval.approval.evidence.Verdict.Broken;
import dev.aval.approval.evidence.Verdict.Intact;
import dev.aval.platform.web.Formats;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The timeline to read, and the whole export as an attachment, which is what is verified.
@Component
final class PdfPrinter implements Printer {
  static final String ATTACHMENT = "evidence.json";
  private static final int MOST_OF_A_BODY = 1500;

  private final MessageSource words;
  private final Formats formats;

  PdfPrinter(MessageSource words, Formats formats) {
    this.words = words;
    this.formats = formats;
  }

  @Override
  public byte[] pdf(Export export, String language, String zone) {
    var reader = new Reader(Locale.forLanguageTag(language), ZoneId.of(zone));
    try (var document = new PDDocument()) {
      try (var sheet = new Sheet(document, new Typeface(document))) {
        head(sheet, export, reader);
        export.chain().entries().forEach(it -> entry(sheet, it, reader));
        end(sheet, export, reader);
      }
      describe(document, export, reader);
      attach(document, export);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private final class Reader {
    private final Locale locale;
    private final ZoneId zone;

    Reader(Locale locale, ZoneId zone) {
      this.locale = locale;
      this.zone = zone;
    }

    String word(String code, Object... arguments) {
      return words.getMessage("approval.evidence." + code, arguments, locale);
    }

    String fact(String type) {
      return Objects.requireNonNullElse(
          words.getMessage("approval.evidence.type." + type, null, type, locale), type);
    }

    String moment(Instant at) {
      return formats.moment(at, locale, zone);
    }
  }

  private static void head(Sheet sheet, Export export, Reader reader) {
    var chain = export.chain();
    sheet.write(reader.word("title"), 20, 0);
    sheet.gap(6);
    sheet.write(reader.word("request") + ": " + chain.requestId(), 10, 0);
    if (chain.account() != null) {
      sheet.write(reader.word("account") + ": " + chain.account(), 10, 0);
    }
    sheet.write(reader.word("exported") + ": " + reader.moment(export.at()), 10, 0);
    sheet.write(verdict(export, reader), 10, 0);
    sheet.gap(8);
  }

  private static String verdict(Export export, Reader reader) {
    return switch (export.verdict()) {
      case Intact(var entries) -> reader.word("intact", entries);
      case Broken(var n, var fault) -> reader.word("broken." + fault, n);
    };
  }

  private static void entry(Sheet sheet, Entry entry, Reader reader) {
    sheet.gap(8);
    sheet.write(entry.n() + ". " + reader.fact(entry.type()), 11, 0);
    sheet.write(reader.moment(entry.at()) + " · " + entry.at(), 9, 0.3f);
    sheet.write(
        entry.type() + " · " + entry.topic() + " · " + entry.source() + " · " + entry.eventId(),
        7,
        0.3f);
    sheet.write(reader.word("hash") + " " + entry.hash(), 7, 0.3f);
    var body = entry.body();
    var shown = body.length() > MOST_OF_A_BODY ? body.substring(0, MOST_OF_A_BODY) + " …" : body;
    sheet.write(shown, 7, 0.3f);
  }

  private static void end(Sheet sheet, Export export, Reader reader) {
    sheet.gap(16);
    sheet.write(reader.word("head"), 11, 0);
    sheet.write(export.chain().head().n() + " · " + export.chain().head().hash(), 8, 0);
    sheet.gap(6);
    sheet.write(reader.word("signature"), 11, 0);
    sheet.write(export.signature(), 7, 0.3f);
    sheet.gap(6);
    sheet.write(reader.word("verify", ATTACHMENT), 9, 0);
  }

  private static void describe(PDDocument document, Export export, Reader reader) {
    var about = document.getDocumentInformation();
    about.setTitle(reader.word("title") + " " + export.chain().requestId());
    about.setProducer("Aval");
    about.setCreationDate(GregorianCalendar.from(export.at().atZone(reader.zone)));
    document.getDocumentCatalog().setLanguage(reader.locale.toLanguageTag());
  }

  private static void attach(PDDocument document, Export export) throws IOException {
    var json = export.json().getBytes(StandardCharsets.UTF_8);
    var file = new PDEmbeddedFile(document, new ByteArrayInputStream(json));
    file.setSubtype("application/json");
    file.setSize(json.length);
    var named = new PDComplexFileSpecification();
    named.setFile(ATTACHMENT);
    named.setFileUnicode(ATTACHMENT);
    named.setEmbeddedFile(file);
    var files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(ATTACHMENT, named));
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    document.getDocumentCatalog().setNames(names);
  }
}
