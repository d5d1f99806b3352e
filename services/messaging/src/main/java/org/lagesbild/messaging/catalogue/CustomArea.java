package org.lagesbild.messaging.catalogue;

import java.util.List;

/**
 * An area that a municipality has drawn itself, such as an EST area: a union of SCB's areas. Nothing is ever reported for
 * it; its view is the sum of theirs.
 *
 * @param members codes of RegSO or DeSO of one municipality and one edition, none in another
 */
public record CustomArea(String code, String name, String municipality, List<String> members) {

    public CustomArea {
        members = List.copyOf(members);
    }
}
