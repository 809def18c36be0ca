package eu.chorus.nlp.vector;

import java.nio.ByteBuffer;

/**
 * The vector of a text, kept under a digest of it, so that a text is encoded once however many
 * wrote it and however often it is analysed. Two bytes a value, without loss: values are whole
 * multiples of {@link SentenceVectors#STEP}, and none is above 1.
 *
 * @param digest that of its {@link UnencodedText}
 * @param model which models and rules made it; vectors of others are not comparable
 * @param values multiples of the step, big-endian; read-only
 */
public record EncodedText(String digest, String model, ByteBuffer values) {
  public EncodedText {
    values = values.slice().asReadOnlyBuffer();
  }

  /** The values, from the first to the last. */
  @Override
  public ByteBuffer values() {
    return values.duplicate();
  }

  static EncodedText of(String digest, String model, float[] vector) {
    var values = ByteBuffer.allocate(vector.length * Short.BYTES);
    for (float value : vector) {
      values.putShort((short) Math.round(value / SentenceVectors.STEP));
    }
    return new EncodedText(digest, model, values.flip());
  }

  /** The vector: {@link SentenceVectors#SIZE} values. */
  public float[] vector() {
    var steps = values.asShortBuffer();
    float[] vector = new float[steps.remaining()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = steps.get(i) * SentenceVectors.STEP;
    }
    return vector;
  }

  /** The digest alone: words can be guessed from a vector. */
  @Override
  public String toString() {
    return "EncodedText[" + digest + "]";
  }
}
