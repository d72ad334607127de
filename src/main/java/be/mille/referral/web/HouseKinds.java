package be.mille.referral.web;

import be.mille.referral.WhoAsksWhom.Line;
import be.mille.ui.Texts;
import be.mille.ui.draw.Flows;
import java.util.List;

/** The kinds of house that ask, always in this order: around birth, the doctors, the child, the mind, the social side. */
final class HouseKinds {
    private static final String OTHER = "OTHER";
    private static final List<String> ALL = List.of(
            "HOSPITAL",
            "MIDWIFE_PRACTICE",
            "GP_PRACTICE",
            "MAISON_MEDICALE",
            "ONE",
            "KIND_EN_GEZIN",
            "FAMILY_PLANNING",
            "MENTAL_HEALTH",
            "CPAS",
            "RECEPTION_CENTRE",
            "COORDINATION",
            OTHER,
            Line.SEVERAL);

    private HouseKinds() {}

    /** A kind that nobody has drawn a place for is one of the others. */
    static String known(String kind) {
        return ALL.contains(kind) ? kind : OTHER;
    }

    static String name(String kind, Texts t) {
        return t.get("referral.graph.house." + known(kind));
    }

    static List<Flows.Kind> drawn(Texts t) {
        return ALL.stream().map(one -> new Flows.Kind(one, name(one, t))).toList();
    }
}
