package be.mille.careplan;

import be.mille.ui.Texts;

/** Who acts next, as the reader would say it: you, a colleague, she herself, a service, or nobody yet. */
public record Responsible(Kind kind, String name) {
    public enum Kind {
        YOU,
        COLLEAGUE,
        HER,
        SERVICE,
        NOBODY
    }

    public static Responsible nobody() {
        return new Responsible(Kind.NOBODY, "");
    }

    /** The words of an interface language; {@code called} is the name she wishes to be called by. */
    public String words(Texts t, String called) {
        return switch (kind) {
            case YOU -> t.get("careplan.owner.you");
            case HER -> called;
            case COLLEAGUE, SERVICE -> name;
            case NOBODY -> t.get("careplan.owner.nobody");
        };
    }
}
