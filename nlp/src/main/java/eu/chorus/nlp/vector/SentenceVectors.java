package eu.chorus.nlp.vector;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The one door to sentence vectors: two small English models, BGE small 1.5 and MiniLM L6 v2, one
 * behind the other. They run in this JVM on one thread, read nothing but their own files in the
 * application jar and write nothing but their native libraries. They see what a text is about, not
 * whether it is for or against it. Immutable and thread-safe.
 */
public final class SentenceVectors {
  /** Names models and rounding: vectors of different versions must not be compared. */
  public static final String VERSION = "bge-small-en-v1.5-q+all-minilm-l6-v2-q/1";

  /** Values of a vector: 384 of each model. */
  public static final int SIZE = 768;

  /**
   * Values are multiples of this, far above what the order of additions changes on another machine
   * and far below what any decision hangs on.
   */
  static final float STEP = 1f / 4096;

  /** As the model's authors give it (C-Pack, Xiao et al., 2023). */
  private static final String SOUGHT = "Represent this sentence for searching relevant passages: ";

  private final Encoder first;
  private final Encoder second;

  private SentenceVectors() {
    NativeLibraries.settle();
    first = encoder("bge-small-en-v1.5-q", PoolingMode.CLS);
    second = encoder("all-minilm-l6-v2-q", PoolingMode.MEAN);
  }

  /** The models of this installation; loaded once, at first use: some 340 MB outside the heap. */
  public static SentenceVectors installed() {
    return Holder.INSTALLED;
  }

  private static final class Holder {
    private static final SentenceVectors INSTALLED = new SentenceVectors();
  }

  /**
   * A text as a vector: two of length 1 behind each other. A text of more than 510 tokens is the
   * mean of its parts.
   *
   * @param text English; a blank text is all zeros
   * @return {@link #SIZE} values
   */
  public float[] of(String text) {
    float[] vector = new float[SIZE];
    if (!text.trim().isEmpty()) { // control characters are nothing either
      copy(first.embed(TextSegment.from(text)).content().vector(), vector, 0);
      copy(second.embed(TextSegment.from(text)).content().vector(), vector, SIZE / 2);
    }
    return vector;
  }

  /**
   * The name or description of something as a vector, to be compared with texts about it: the first
   * model was trained with a sentence before what is looked for.
   *
   * @param description English
   * @return {@link #SIZE} values
   */
  public float[] ofDescription(String description) {
    float[] vector = of(description);
    copy(first.embed(TextSegment.from(SOUGHT + description)).content().vector(), vector, 0);
    return vector;
  }

  private static void copy(float[] from, float[] to, int at) {
    for (int i = 0; i < from.length; i++) {
      to[at + i] = Math.round(from[i] / STEP) * STEP;
    }
  }

  private static Encoder encoder(String name, PoolingMode pooling) {
    try (InputStream model = resource(name + ".onnx");
        InputStream tokenizer = resource(name + "-tokenizer.json");
        var options = new OrtSession.SessionOptions()) {
      // A task of Spark has one core; with one thread sums are always added in the same order, too.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      var environment = OrtEnvironment.getEnvironment();
      var session = environment.createSession(model.readAllBytes(), options);
      return new Encoder(new OnnxBertBiEncoder(environment, session, tokenizer, pooling));
    } catch (OrtException e) {
      throw new IllegalStateException("a model of the application jar does not load", e);
    } catch (IOException e) {
      throw new UncheckedIOException("a model of the application jar cannot be read", e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = OnnxBertBiEncoder.class.getResourceAsStream("/" + name);
    if (stream == null) {
      throw new IOException("no " + name);
    }
    return stream;
  }
}
