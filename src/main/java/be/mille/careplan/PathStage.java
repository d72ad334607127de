package be.mille.careplan;

import be.mille.family.Stage;
import java.util.Arrays;
import java.util.Optional;

/** The part of the thousand days that care paths tell apart. */
public enum PathStage {
    PREGNANCY("pregnancy"),
    AFTER_BIRTH("after-birth"),
    AFTER_LOSS("after-loss");

    private final String code;

    PathStage(String code) {
        this.code = code;
    }

    public static Optional<PathStage> byCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Empty for a closed record: nothing is proposed there. */
    public static Optional<PathStage> of(Stage stage) {
        return switch (stage) {
            case Stage.Pregnant _, Stage.Undated _ -> Optional.of(PREGNANCY);
            case Stage.AfterBirth _ -> Optional.of(AFTER_BIRTH);
            case Stage.AfterLoss _ -> Optional.of(AFTER_LOSS);
            case Stage.Closed _ -> Optional.empty();
        };
    }
}
