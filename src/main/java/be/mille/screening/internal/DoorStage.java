package be.mille.screening.internal;

import be.mille.family.Stage;
import java.time.LocalDate;

/**
 * What must be known of the family's stage behind a door, where the family itself cannot be read: whether pregnancy is over, and
 * whether words about a baby would hurt. A pregnancy that ends later closes the door.
 */
enum DoorStage {
    OPEN,
    BORN,
    LOSS;

    static DoorStage of(Stage stage) {
        return switch (stage) {
            case Stage.Pregnant _, Stage.Undated _ -> OPEN;
            case Stage.AfterBirth _, Stage.Closed _ -> BORN;
            case Stage.AfterLoss _ -> LOSS;
        };
    }

    Stage stage(LocalDate day) {
        return switch (this) {
            case OPEN -> new Stage.Undated();
            case BORN -> new Stage.AfterBirth(0, day);
            case LOSS -> new Stage.AfterLoss(day);
        };
    }
}
