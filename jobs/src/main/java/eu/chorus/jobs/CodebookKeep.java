package eu.chorus.jobs;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets the themes of the last run stand, or lets them go. */
@Command(
    name = "keep",
    mixinStandardHelpOptions = true,
    description =
        "Keeps the themes of the last run: later runs put what came in under them, and find more among what falls under none.")
final class CodebookKeep implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();

  @Option(names = "--none", description = "Keeps none: the next run finds all themes anew.")
  private boolean none;

  @Override
  public Integer call() throws IOException {
    return store.open(
        context -> {
          if (none) {
            KeptThemes.forget(context.directory());
            context.progress().say("no theme is kept; the next run finds all anew");
          } else {
            var themes = Found.of(context).themes();
            KeptThemes.keep(context, themes);
            context.progress().say(themes.size() + " themes are kept");
          }
          return 0;
        });
  }
}
