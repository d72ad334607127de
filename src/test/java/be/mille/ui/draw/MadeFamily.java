package be.mille.ui.draw;

import be.mille.ui.draw.Kindred.Couple;
import be.mille.ui.draw.Kindred.One;
import be.mille.ui.draw.Kindred.Parents;
import be.mille.ui.draw.Kindred.Siblings;
import be.mille.ui.draw.Kindred.Sign;
import be.mille.ui.draw.Kindred.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A family in the making; {@code her} is in each. */
record MadeFamily(List<One> people, List<Parents> parents, List<Couple> couples, List<Siblings> siblings) {
    MadeFamily pair(String one, String other) {
        couples.add(new Couple(one, other, State.TOGETHER));
        return this;
    }

    MadeFamily over(String one, String other) {
        couples.add(new Couple(one, other, State.OVER));
        return this;
    }

    MadeFamily child(String child, String first, @Nullable String second) {
        parents.add(new Parents(child, first, second));
        return this;
    }

    MadeFamily siblings(String one, String other) {
        siblings.add(new Siblings(one, other));
        return this;
    }

    Kindred kindred() {
        return new Kindred("her", "La famille", "Lien pas noté", people, parents, couples, siblings);
    }

    static MadeFamily family(One... people) {
        var all = new ArrayList<One>();
        all.add(one("her", Sign.OPEN));
        all.addAll(Arrays.asList(people));
        return new MadeFamily(all, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    static One one(String id, Sign sign) {
        return new One(
                id, "Marie-Esperanza " + id, "2019, chez sa marraine", "31", sign, id.hashCode() % 2 == 0, false, null);
    }

    static One twin(String id) {
        return new One(id, id, "", "", Sign.OPEN, true, false, "birth");
    }
}
