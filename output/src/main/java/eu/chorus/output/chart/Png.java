package eu.chorus.output.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes PNG with international text chunks, so that a reader need not look at pixels. */
final class Png {
  private static final String FORMAT = "javax_imageio_png_1.0";

  private Png() {}

  /**
   * A PNG file.
   *
   * @param texts keyword to text, in the order of the chunks
   */
  static byte[] encode(BufferedImage image, Map<String, String> texts) {
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var type = ImageTypeSpecifier.createFromRenderedImage(image);
      var metadata = writer.getDefaultImageMetadata(type, writer.getDefaultWriteParam());
      var chunks = new IIOMetadataNode("iTXt");
      texts.forEach((keyword, text) -> chunks.appendChild(chunk(keyword, text)));
      var root = new IIOMetadataNode(FORMAT);
      root.appendChild(chunks);
      metadata.mergeTree(FORMAT, root);
      writer.setOutput(out);
      writer.write(new IIOImage(image, null, metadata));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadataNode chunk(String keyword, String text) {
    var chunk = new IIOMetadataNode("iTXtEntry");
    chunk.setAttribute("keyword", keyword);
    chunk.setAttribute("compressionFlag", "FALSE");
    chunk.setAttribute("compressionMethod", "0");
    chunk.setAttribute("languageTag", "");
    chunk.setAttribute("translatedKeyword", "");
    chunk.setAttribute("text", text);
    return chunk;
  }
}
