package org.lagesbild.messaging.letter;

/** How long a refused text was, in characters: enough to tell a number from a story, too little to tell which. */
public enum LengthBucket {
    UNKNOWN,
    BELOW_20,
    BELOW_60,
    UP_TO_140,
    LONGER;

    public static LengthBucket of(int length) {
        if (length < 20) {
            return BELOW_20;
        }
        if (length < 60) {
            return BELOW_60;
        }
        return length <= 140 ? UP_TO_140 : LONGER;
    }
}
