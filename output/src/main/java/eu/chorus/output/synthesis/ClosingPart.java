package eu.chorus.output.synthesis;

import eu.chorus.output.table.Population;
import eu.chorus.output.table.TableKind;
import java.util.ArrayList;
import java.util.List;

/** What a reader must know to trust the figures: limits, what is not shown, method, promise. */
final class ClosingPart {
  /** Below this base a share moves by two points or more with one answer. */
  private static final int SMALL = 50;

  private ClosingPart() {}

  static void write(Draft draft) {
    caveats(draft);
    WithheldPart.write(draft);
    method(draft);
    draft.heading(2, "promise", draft.frames().say("promise.heading"));
    draft.paragraph(List.of(draft.frames().say("promise.text")));
  }

  private static void caveats(Draft draft) {
    var frames = draft.frames();
    draft.heading(2, "limits", frames.say("caveats.heading"));
    var items = new ArrayList<String>();
    for (var key : List.of("selection", "weight", "base", "campaigns")) {
      items.add(frames.say("caveats." + key));
    }
    items.add(frames.say("caveats.small", SMALL));
    if (tells(TableKind.THEMES, draft)) {
      items.add(frames.say("caveats.themes"));
      items.add(frames.say("caveats.languages"));
    }
    if (tells(TableKind.REQUESTS, draft)) {
      items.add(frames.say("caveats.requests"));
    }
    draft.items(items);
    var small =
        draft.findings().tables().stream()
            .filter(t -> t.spec().kind() == TableKind.CLOSED && t.population() == Population.ALL)
            .filter(t -> new Reading(t).base().orElse(SMALL) < SMALL)
            .map(t -> frames.say("quote", Draft.brief(t.spec().title())))
            .toList();
    if (!small.isEmpty()) {
      draft.paragraph(List.of(frames.say("caveats.smallList", SMALL, frames.join(small))));
    }
  }

  private static boolean tells(TableKind kind, Draft draft) {
    return draft.findings().tables().stream().anyMatch(t -> t.spec().kind() == kind);
  }

  private static void method(Draft draft) {
    var frames = draft.frames();
    var facts = draft.findings().facts();
    var minimums = facts.minimums();
    draft.heading(2, "method", frames.say("method.heading"));
    draft.paragraph(List.of(frames.say("method.counting"), frames.say("method.families")));
    draft.paragraph(
        List.of(
            frames.say("method.oneWay", minimums.oneWay()),
            frames.say("method.cross", minimums.cross(), minimums.rounding())));
    var rolledUp = new ArrayList<String>();
    if (tells(TableKind.PROVISIONS, draft)) {
      rolledUp.add(frames.say("method.provisions", minimums.oneWay()));
    }
    if (tells(TableKind.NAMED, draft)) {
      rolledUp.add(frames.say("method.named", minimums.cross()));
    }
    draft.paragraph(rolledUp);
    var themes = new ArrayList<String>();
    themes.add(frames.say("method.themes", minimums.label()));
    if (facts.corrected().findings() > 0) {
      themes.add(frames.count("method.corrected", facts.corrected().findings()));
    }
    if (tells(TableKind.REQUESTS, draft)) {
      themes.add(frames.say("method.requests", minimums.label()));
    }
    var documents = facts.documents();
    documents
        .number()
        .ifPresent(
            n ->
                themes.add(
                    Captions.dated(frames.count("method.documents", n), documents.asOf(), frames)));
    draft.paragraph(themes);
    if (!draft.findings().notes().isEmpty()) {
      draft.paragraph(List.of(frames.say("method.notes")));
    }
    draft.paragraph(
        List.of(frames.say("method.check", minimums.quote()), frames.say("method.data")));
    draft.paragraph(List.of(frames.say("method.version", facts.version(), abbreviated(facts))));
  }

  /** The first twelve digits tell configurations apart; the manifest holds the whole digest. */
  private static String abbreviated(RunFacts facts) {
    var digest = facts.configuration();
    return digest.substring(0, Math.min(12, digest.length()));
  }
}
