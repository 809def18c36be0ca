package eu.chorus.output.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** Puts the charts of a release on one picture, to be looked at. */
final class ContactSheet {
  private static final int COLUMNS = 6;
  private static final int WIDTH = 440;
  private static final int GAP = 8;

  private ContactSheet() {}

  /** The first argument is a folder of charts, the second the PNG file to write. */
  public static void main(String[] args) throws IOException {
    var pictures = new ArrayList<BufferedImage>();
    try (var files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        pictures.add(ImageIO.read(file.toFile()));
      }
    }
    ImageIO.write(sheet(pictures), "png", Path.of(args[1]).toFile());
  }

  /** Each below the shortest column so far. */
  private static BufferedImage sheet(List<BufferedImage> pictures) {
    var bottoms = new int[COLUMNS];
    var places = new ArrayList<int[]>();
    for (var picture : pictures) {
      int column = shortest(bottoms);
      places.add(new int[] {column * (WIDTH + GAP), bottoms[column]});
      bottoms[column] += height(picture) + GAP;
    }
    int height = Math.max(1, Arrays.stream(bottoms).max().orElse(1));
    var sheet = new BufferedImage(COLUMNS * (WIDTH + GAP), height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = sheet.createGraphics();
    g2.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    for (int i = 0; i < places.size(); i++) {
      int[] at = places.get(i);
      g2.drawImage(pictures.get(i), at[0], at[1], WIDTH, height(pictures.get(i)), null);
    }
    g2.dispose();
    return sheet;
  }

  private static int shortest(int[] bottoms) {
    int column = 0;
    for (int i = 1; i < bottoms.length; i++) {
      column = bottoms[i] < bottoms[column] ? i : column;
    }
    return column;
  }

  private static int height(BufferedImage picture) {
    return picture.getHeight() * WIDTH / picture.getWidth();
  }
}
