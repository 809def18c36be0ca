package eu.chorus.ingest.document;

import eu.chorus.model.Document.Outcome;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads OLE2 compound files: the Word documents of 1995 to 2003, and packages that were locked,
 * which a compound file is put around.
 */
final class CompoundReader {
  private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";

  /** Names of MS-OFFCRYPTO 2.2: the spaces that tell how a package was transformed. */
  private static final String DATA_SPACES = "\u0006DataSpaces";

  private static final String DATA_SPACE_INFO = "DataSpaceInfo";
  private static final String RIGHTS_MANAGED = "DRMEncryptedDataSpace";

  private CompoundReader() {}

  static Extracted read(Content content, TextBudget budget) throws IOException {
    try (InputStream in = content.stream();
        POIFSFileSystem file = new POIFSFileSystem(in)) {
      DirectoryNode root = file.getRoot();
      if (root.hasEntryCaseInsensitive(ENCRYPTED_PACKAGE)) {
        return Extracted.nothing(
            isRightsManaged(root) ? Outcome.ENCRYPTED : Outcome.PASSWORD_PROTECTED);
      }
      return root.hasEntryCaseInsensitive("WordDocument")
          ? DocReader.read(file, budget)
          : Extracted.nothing(Outcome.UNSUPPORTED);
    } catch (EncryptedDocumentException locked) {
      return Extracted.nothing(Outcome.PASSWORD_PROTECTED);
    }
  }

  private static boolean isRightsManaged(DirectoryEntry root) throws IOException {
    return root.hasEntryCaseInsensitive(DATA_SPACES)
        && root.getEntryCaseInsensitive(DATA_SPACES) instanceof DirectoryEntry spaces
        && spaces.hasEntryCaseInsensitive(DATA_SPACE_INFO)
        && spaces.getEntryCaseInsensitive(DATA_SPACE_INFO) instanceof DirectoryEntry info
        && info.hasEntryCaseInsensitive(RIGHTS_MANAGED);
  }
}
