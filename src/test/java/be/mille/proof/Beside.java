package be.mille.proof;

import be.mille.testing.People;
import java.util.List;

/** Who works beside somebody that has to do with a hidden item, received or wrote what it hangs from, and may know nothing of the item. */
final class Beside {
    private static final String HOUSE_MATE = "leila-haddad";

    private Beside() {}

    static List<String> of(HiddenItem item) {
        return switch (item) {
            // of the house of the colleague who was asked for herself
            case REQUEST, REQUEST_ON_THE_PAGE, REQUEST_BESIDE_ANOTHER -> List.of(HOUSE_MATE);
            // of the house that took the first request
            case PASSED_ON_FROM_THE_OPEN -> List.of("mehmet-aksoy");
            // of the other house that was asked at once
            case ANSWERED_BY_ANOTHER -> List.of("ines-mokrani");
            case ROLE_THAT_READS -> List.of(People.DOCTOR);
            default -> List.of();
        };
    }
}
