package eu.chorus.output.disclosure.readback;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the segments of a JPEG: comments, what the camera and the editor noted, colour profiles.
 * The pixels are a picture that a person must look at.
 */
final class JpegReader {
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final int FIRST_APPLICATION = 0xE0;
  private static final int LAST_APPLICATION = 0xEF;
  private static final byte[] XMP =
      "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
  private static final String ANEW = "; save it anew";

  private JpegReader() {}

  static void read(String told, byte[] bytes, int depth, ReadBack into) throws Unreadable {
    var in = ByteBuffer.wrap(bytes);
    try {
      check(in.getShort() == (short) 0xFFD8, "is no JPEG");
      int marker = START;
      for (int segment = 1; marker != END; segment++) {
        marker = marker(in);
        if (marker != END) {
          int length = (in.getShort() & 0xFFFF) - 2;
          check(length >= 0 && length <= in.remaining(), "ends too early");
          var data = new byte[length];
          in.get(data);
          read(told, marker, data, "segment " + segment, depth, into);
          if (marker == SCAN) {
            skipPixels(in);
          }
        }
      }
    } catch (BufferUnderflowException e) {
      throw new Unreadable("a picture that ends too early" + ANEW);
    }
    var rest = Arrays.copyOfRange(bytes, in.position(), bytes.length);
    check(Packed.typeOf(rest).isEmpty() || rest.length == 0, "has a file behind its end");
    into.addReadings(told, Printable.units("behind the end", rest));
    into.picture(told, "");
  }

  private static int marker(ByteBuffer in) throws Unreadable {
    check((in.get() & 0xFF) == 0xFF, "has bytes that belong to no segment");
    int marker = 0xFF;
    while (marker == 0xFF) {
      marker = in.get() & 0xFF;
    }
    return marker;
  }

  private static void read(
      String told, int marker, byte[] data, String place, int depth, ReadBack into) {
    boolean isXmp = data.length > XMP.length && Arrays.equals(Arrays.copyOf(data, XMP.length), XMP);
    if (isXmp) {
      var xml = Arrays.copyOfRange(data, XMP.length, data.length);
      into.read(told + ", " + place, "xml", xml, depth + 1);
    } else if (marker == COMMENT || (marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION)) {
      into.addReadings(told, Printable.units(place, data));
    }
  }

  /** To the next marker that is neither a stuffed byte nor a restart. */
  private static void skipPixels(ByteBuffer in) {
    while (true) {
      if ((in.get() & 0xFF) == 0xFF) {
        int next = in.get() & 0xFF;
        boolean goesOn = next == 0 || (next >= 0xD0 && next <= 0xD7);
        if (!goesOn) {
          in.position(in.position() - (next == 0xFF ? 1 : 2));
          if (next != 0xFF) {
            return;
          }
        }
      }
    }
  }

  private static void check(boolean right, String what) throws Unreadable {
    if (!right) {
      throw new Unreadable("a picture that " + what + ANEW);
    }
  }
}
