package eu.chorus.nlp.vector;

import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;

/** A model in this JVM, asked in the thread that asks. */
final class Encoder extends AbstractInProcessEmbeddingModel {
  private final OnnxBertBiEncoder model;

  Encoder(OnnxBertBiEncoder model) {
    super(Runnable::run);
    this.model = model;
  }

  @Override
  protected OnnxBertBiEncoder model() {
    return model;
  }
}
