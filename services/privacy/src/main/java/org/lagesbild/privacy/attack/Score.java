package org.lagesbild.privacy.attack;

/** How good an attack was: of its claims, how many were right; of what happened, how much it exposed. */
public final class Score {

    private final long happened;
    private long claims;
    private long right;

    Score(long happened) {
        this.happened = happened;
    }

    void claim(boolean isRight) {
        claims++;
        right += isRight ? 1 : 0;
    }

    public long claims() {
        return claims;
    }

    /** 0 where nothing was claimed. */
    public double precision() {
        return claims == 0 ? 0 : (double) right / claims;
    }

    public double recall() {
        return (double) right / happened;
    }
}
