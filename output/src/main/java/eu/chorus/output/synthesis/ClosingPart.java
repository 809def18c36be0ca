package eu.chorus.output.synthesis;

import eu.chorus.output.table.Population;
import eu.chorus.output.table.Table;
import eu.chorus.output.table.TableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader must know to trust the figures: limits, what is not shown, method, promise. */
final class ClosingPart {
  /** Below this base a share moves by two points or more with one answer. */
  private static final int SMALL = 50;

  private ClosingPart() {}

  static void write(Draft draft) {
    caveats(draft);
    withheld(draft);
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
    if (draft.findings().tables().stream().anyMatch(t -> t.spec().kind() == TableKind.THEMES)) {
      items.add(frames.say("caveats.themes"));
      items.add(frames.say("caveats.languages"));
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

  private static void withheld(Draft draft) {
    var frames = draft.frames();
    draft.heading(2, "withheld", frames.say("withheld.heading"));
    var lines = draft.findings().tables().stream().flatMap(t -> line(t, frames).stream()).toList();
    draft.paragraph(List.of(frames.say(lines.isEmpty() ? "withheld.none" : "withheld.intro")));
    draft.items(lines);
  }

  private static Optional<String> line(Table table, Frames frames) {
    var reading = new Reading(table);
    var what = new ArrayList<String>();
    if (!table.showsAnything()) {
      what.add(frames.say("withheld.whole"));
    } else {
      long merged = mergedLabels(reading);
      if (merged > 0) {
        what.add(frames.count("withheld.merged", merged));
      }
      if (reading.withheld() > 0) {
        what.add(frames.count("withheld.cells", reading.withheld()));
      }
    }
    if (what.isEmpty()) {
      return Optional.empty();
    }
    var title = Draft.brief(table.spec().title());
    if (table.spec().kind() == TableKind.CROSS) {
      title = frames.say("withheld.population", title, frames.say("xlsx.cross"));
    }
    if (table.population() == Population.WITHOUT_CAMPAIGNS) {
      title = frames.say("withheld.population", title, frames.say("word.withoutCampaigns"));
    }
    return Optional.of(frames.say("withheld.line", title, frames.join(what)));
  }

  /** Rows that join several categories; in a table of two ways each counts once, not per column. */
  private static long mergedLabels(Reading reading) {
    return reading.table().cells().stream()
        .filter(c -> reading.parts(c).size() > 1)
        .map(c -> c.row())
        .distinct()
        .count();
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
    var themes = new ArrayList<String>();
    themes.add(frames.say("method.themes", minimums.label()));
    facts.documents().ifPresent(n -> themes.add(frames.count("method.documents", n)));
    draft.paragraph(themes);
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
