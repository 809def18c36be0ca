package eu.chorus.jobs;

import eu.chorus.output.disclosure.ledger.LedgerEntry;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command that tells what was published, once the ledger has proven whole. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = "Verifies the ledger of releases, and lists them.")
public final class ShowLedger implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();

  ShowLedger() {}

  @Override
  public Integer call() throws IOException {
    return store.open(
        context -> {
          var entries = Ledger.open(context).released().entries();
          entries.stream().map(ShowLedger::line).forEach(Main.out()::println);
          Main.out().println(entries.size() + " releases; the ledger is as it was sealed");
          return 0;
        });
  }

  private static String line(LedgerEntry entry) {
    long again = entry.shown().stream().filter(LedgerEntry.Shown::marked).count();
    return String.format(
        Locale.ROOT,
        "release %d to %s: %d tables, %d of them new, %d shown again; manifest %s",
        entry.release(),
        entry.audience(),
        entry.shown().size(),
        entry.tables().size(),
        again,
        entry.manifest());
  }
}
