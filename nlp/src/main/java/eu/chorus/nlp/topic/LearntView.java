package eu.chorus.nlp.topic;

/**
 * Labels by what was learnt from examples.
 *
 * @param space how texts are seen
 * @param model what was learnt
 */
record LearntView(Representation space, LinearModel model) implements View {
  @Override
  public double[] margins(SeenText text) {
    return model.margins(space.of(text));
  }
}
