package org.lagesbild.gateway.cut;

/**
 * The bytes of one item, as they were cut from the body.
 *
 * @param whole false where the cut was made because the item does not end as JSON does; its bytes are then worth nothing
 */
public record Item(byte[] bytes, boolean whole) {

    /** An item of which nothing can be used. */
    static Item broken() {
        return new Item(new byte[0], false);
    }
}
