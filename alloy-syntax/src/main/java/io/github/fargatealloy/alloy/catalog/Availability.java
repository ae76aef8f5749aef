package io.github.fargatealloy.alloy.catalog;

import java.util.List;
import java.util.Optional;

/**
 * In which of the catalog's releases something exists, and how mature it is there.
 *
 * @param releases the release lines of the catalog, oldest first
 * @param letters one letter a release, and one for what comes after them: {@code e}, {@code p},
 *     {@code g} or {@code c}, and {@code -} where it does not exist
 */
public record Availability(List<AlloyVersion> releases, String letters) {

  public Availability {
    if (releases.size() + 1 != letters.length()) {
      throw new IllegalStateException(letters + " does not fit " + releases);
    }
  }

  /**
   * The maturity in the release line of {@code version}, empty when the component does not exist
   * there. A version newer than these releases is judged as what comes after them, an older one as
   * the oldest of them; see {@link AlloyCatalog#requireCovered}.
   */
  public Optional<Maturity> in(AlloyVersion version) {
    return at(index(version));
  }

  /** The maturity in the newest Alloy that the catalog knows. */
  public Optional<Maturity> newest() {
    return at(letters.length() - 1);
  }

  /**
   * The releases that carry it, for a message: {@code from v1.12 to v1.18}, {@code since v1.13}.
   */
  public String span() {
    AlloyVersion first = null;
    AlloyVersion last = null;
    for (int i = 0; i < releases.size(); i++) {
      if (at(i).isPresent()) {
        first = first == null ? releases.get(i) : first;
        last = releases.get(i);
      }
    }
    if (first == null) {
      return "after " + releases.get(releases.size() - 1);
    }
    return newest().isPresent() ? "since " + first : "from " + first + " to " + last;
  }

  private int index(AlloyVersion version) {
    int index = 0;
    while (index < releases.size() && version.compareTo(releases.get(index)) > 0) {
      index++;
    }
    return index;
  }

  private Optional<Maturity> at(int index) {
    char letter = letters.charAt(index);
    return letter == '-' ? Optional.empty() : Optional.of(Maturity.of(letter));
  }
}
