package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.catalog.AlloyCatalog;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds everything that {@code alloy validate} and the start of {@code alloy run} would refuse in a
 * configuration because of its names, its structure or its types, in one run; the way into this
 * package. What only the meaning of a value decides, or the world around Alloy, is left to Alloy.
 */
public final class AlloyChecker {
  private AlloyChecker() {}

  /**
   * Checks a file on its own.
   *
   * @return errors and warnings in the order of the text, those of the parser included; no error
   *     means that Alloy accepts the file
   * @throws IllegalArgumentException when the version of the options is older than the catalog
   */
  public static List<Diagnostic> check(ParsedFile file, CheckOptions options) {
    return check(List.of(file), options).get(0);
  }

  /**
   * Checks the files of one folder as Alloy reads them: as one configuration, in which each file
   * may refer to all others.
   *
   * @return for each file, in the order given, what {@link #check(ParsedFile, CheckOptions)} says
   */
  public static List<List<Diagnostic>> check(List<ParsedFile> files, CheckOptions options) {
    TargetAlloy alloy = new TargetAlloy(AlloyCatalog.bundled(), options);
    boolean whole = true;
    for (ParsedFile file : files) {
      whole &= file.isValid();
    }
    Scope root = Scope.root();
    List<Findings> findings = new ArrayList<>();
    for (ParsedFile file : files) {
      Findings ofFile = new Findings(file.diagnostics(), whole);
      findings.add(ofFile);
      ScopeReader.read(file.body(), root, ofFile);
    }
    new ModuleChecker(alloy).check(root);
    List<List<Diagnostic>> diagnostics = new ArrayList<>();
    for (Findings ofFile : findings) {
      diagnostics.add(ofFile.inOrder());
    }
    return List.copyOf(diagnostics);
  }
}
