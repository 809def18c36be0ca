package eu.chorus.output.disclosure.readback;

import java.net.URLDecoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files written as text into text: data addresses and long runs of Base64. Each is read as the file
 * that it is; its letters are not words.
 */
final class Packed {
  private static final Pattern DATA_ADDRESS =
      Pattern.compile("data:([A-Za-z0-9/+.-]*+)((?:;[A-Za-z0-9=\"_.-]*+)*+),([^\"')\\s]*+)");

  /** Digests and salts are shorter; no word is as long. */
  private static final Pattern LONG_RUN = Pattern.compile("[A-Za-z0-9+/]{200,}+={0,2}");

  /** The same in lines, which are 64 or 76 letters wide; words between plus signs are shorter. */
  private static final Pattern LINES =
      Pattern.compile(
          "\\s*[A-Za-z0-9+/]{40,}+(?:\\s+[A-Za-z0-9+/]{40,}+)*+(?:\\s+[A-Za-z0-9+/]++)?={0,2}\\s*");

  private final String file;
  private final int depth;
  private final ReadBack into;
  private int packed;

  Packed(String file, int depth, ReadBack into) {
    this.file = file;
    this.depth = depth;
    this.into = into;
  }

  /** Reads what is packed into a text, and returns the text without it. */
  String takenFrom(String text) {
    var left = text.contains("data:") ? DATA_ADDRESS.matcher(text).replaceAll(this::address) : text;
    return left.length() < 200 ? left : LONG_RUN.matcher(left).replaceAll(this::base64);
  }

  /** Reads a text that is nothing but Base64 in lines, such as a part of a flat document. */
  String allTakenFrom(String text) {
    return takenFrom(LINES.matcher(text).matches() ? text.replaceAll("\\s+", "") : text);
  }

  private String address(MatchResult address) {
    var type = address.group(1).toLowerCase(Locale.ROOT);
    if (address.group(2).contains("base64")) {
      decode(address.group(3), named(type));
      return " ";
    }
    var text = address.group(3);
    var kind = named(type);
    if (kind.isEmpty() || kind.equals("txt")) {
      return " " + Matcher.quoteReplacement(text);
    }
    var plain = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    read(plain.getBytes(StandardCharsets.UTF_8), kind);
    return " ";
  }

  private String base64(MatchResult run) {
    decode(run.group(), "");
    return " ";
  }

  private void decode(String base64, String type) {
    try {
      var plain =
          base64.contains("%")
              ? URLDecoder.decode(base64.replace("+", "%2B"), StandardCharsets.UTF_8)
              : base64;
      var bytes = Base64.getMimeDecoder().decode(plain);
      read(bytes, type.isEmpty() ? typeOf(bytes) : type);
    } catch (IllegalArgumentException e) {
      into.unreadable(file, "packed data that does not unpack; leave it out");
    }
  }

  private void read(byte[] bytes, String type) {
    packed++;
    into.read(file + ", packed file " + packed, type, bytes, depth + 1);
  }

  private static String named(String type) {
    return switch (type) {
      case "image/png" -> "png";
      case "image/jpeg", "image/jpg" -> "jpg";
      case "image/gif" -> "gif";
      case "image/webp" -> "webp";
      case "image/bmp" -> "bmp";
      case "image/x-icon", "image/vnd.microsoft.icon" -> "ico";
      case "image/svg+xml" -> "svg";
      case "text/html" -> "html";
      case "text/css" -> "css";
      case "text/csv" -> "csv";
      case "text/javascript", "application/javascript" -> "txt";
      case "application/json", "application/ld+json" -> "json";
      case "application/xml", "text/xml", "application/xhtml+xml" -> "xml";
      case "application/pdf" -> "pdf";
      case "text/plain" -> "txt";
      default -> "";
    };
  }

  /** By the first bytes; empty if they tell nothing. */
  static String typeOf(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK")) {
      return "zip";
    } else if (head.startsWith("\u0089PNG")) {
      return "png";
    } else if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "jpg";
    } else if (head.startsWith("%PDF")) {
      return "pdf";
    } else if (head.startsWith("GIF8")) {
      return "gif";
    } else if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
      return "webp";
    } else if (head.startsWith("wOF") || head.startsWith("OTTO") || head.startsWith("\0\1\0\0")) {
      return "woff";
    } else if (head.startsWith("0\u0082")) {
      return "der";
    }
    try {
      var text = ReadBack.utf8(bytes).strip();
      return text.startsWith("<") ? "html" : text.startsWith("{") ? "json" : "txt";
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
