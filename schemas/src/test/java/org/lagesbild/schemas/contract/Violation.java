package org.lagesbild.schemas.contract;

/** A place in a schema that breaks one of the rules. */
record Violation(String where, Rule rule) {

    enum Rule {
        TYPE_NOT_ALLOWED("only enum, boolean, bounded numbers, closed strings and arrays of these come in"),
        OPEN_STRING("a string needs x-pattern or x-closed-vocab, or a person can be written into it"),
        UNBOUNDED_NUMBER("int and long need x-min and x-max, or they can hold a number of a person"),
        NO_DEFAULT("every field needs a default, or no later version can read this one"),
        ENUM_WITHOUT_UNKNOWN("an enum needs the default UNKNOWN, or an old reader fails at a new symbol"),
        UNION_NOT_ALLOWED("a union may only make a record optional: [null, record]"),
        NAME_OF_A_PERSON("the name suggests a person, a place finer than an area, or free text");

        private final String because;

        Rule(String because) {
            this.because = because;
        }
    }

    @Override
    public String toString() {
        return where + ": " + rule + ", " + rule.because;
    }
}
