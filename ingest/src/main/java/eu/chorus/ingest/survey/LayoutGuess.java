package eu.chorus.ingest.survey;

import eu.chorus.model.SourceLayout;
import eu.chorus.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells by a file's first bytes, or by what its ZIP holds, how an export is laid out. */
public final class LayoutGuess {
  private static final int START = 64;

  private LayoutGuess() {}

  /**
   * The layout of a file.
   *
   * @param name what messages call it
   * @throws eu.chorus.problem.UserException if it cannot be read, or may not be
   */
  public static SourceLayout of(Path file, String name) {
    refuseArchive(file, name);
    try {
      byte[] start = start(file);
      if (Packed.isZip(file)) {
        return packed(file);
      }
      if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
        return SourceLayout.EUSURVEY_XLS;
      }
      // Zero bytes and byte-order marks fall away, so that every encoding looks alike.
      String text =
          new String(start, StandardCharsets.ISO_8859_1).replaceAll("[\\x00\\x80-\\xFF\"]", "");
      if (text.stripLeading().startsWith("<")) {
        return SourceLayout.EUSURVEY_XML;
      }
      if (text.matches("(?s)Alias[;,\t|].*")) {
        return SourceLayout.EUSURVEY_CSV;
      }
      return CsvForm.of(file).equals(CsvForm.PORTAL) ? SourceLayout.PORTAL_CSV : SourceLayout.CSV;
    } catch (IOException e) {
      throw ExportFault.of(ProblemKind.EXPORT_UNREADABLE, name, ExportFault.reason(e));
    }
  }

  private static SourceLayout packed(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("[Content_Types].xml") != null) {
        return SourceLayout.EUSURVEY_XLSX;
      }
      if (zip.getEntry("content.xml") != null) {
        return SourceLayout.EUSURVEY_ODS;
      }
      var parts =
          zip.stream()
              .filter(Packed::isPart)
              .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
              .toList();
      for (var layout :
          List.of(
              SourceLayout.EUSURVEY_XLSX,
              SourceLayout.EUSURVEY_XML,
              SourceLayout.EUSURVEY_ODS,
              SourceLayout.EUSURVEY_XLS)) {
        String extension = layout.key().substring(layout.key().indexOf('-') + 1);
        if (parts.stream().anyMatch(part -> part.endsWith("." + extension))) {
          return layout;
        }
      }
      return SourceLayout.EUSURVEY_XLSX;
    }
  }

  /**
   * Refuses a survey's archive: it holds serialised objects of a program, and nothing that may hold
   * such is ever opened.
   */
  static void refuseArchive(Path file, String name) {
    try {
      boolean archive = name.toLowerCase(Locale.ROOT).endsWith(".eus") || serialised(start(file));
      if (!archive && Packed.isZip(file)) {
        try (var zip = new ZipFile(file.toFile())) {
          for (ZipEntry entry : Collections.list(zip.entries())) {
            boolean atRoot = entry.getName().indexOf('/') < 0;
            archive |= atRoot && entry.getName().toLowerCase(Locale.ROOT).endsWith(".eus");
            if (atRoot && !archive && !Packed.isPart(entry)) {
              try (var in = zip.getInputStream(entry)) {
                archive = in != null && serialised(in.readNBytes(2));
              }
            }
          }
        }
      }
      if (archive) {
        throw ExportFault.of(ProblemKind.EXPORT_SERIALISED, name, "");
      }
    } catch (IOException e) {
      throw ExportFault.of(ProblemKind.EXPORT_UNREADABLE, name, ExportFault.reason(e));
    }
  }

  private static boolean serialised(byte[] start) {
    return begins(start, 0xAC, 0xED);
  }

  private static boolean begins(byte[] start, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(START);
    }
  }
}
