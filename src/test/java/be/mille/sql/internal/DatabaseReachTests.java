package be.mille.sql.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.sql.UnsafeStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** T34: the database that Mille brings along listens to this machine alone, in a training space too. */
class DatabaseReachTests {
    @ParameterizedTest
    @ValueSource(strings = {"*", "0.0.0.0", "::", "127.0.0.1, 192.168.1.4", "db.example.org"})
    void aDoorThatIsOpenToOtherMachinesRefusesTheStart(String listening) {
        assertThatThrownBy(() -> DatabaseReach.refuseOpenDoor(listening))
                .isInstanceOfSatisfying(UnsafeStartException.class, refusal -> {
                    assertThat(refusal.getMessage()).contains(listening);
                    assertThat(refusal.action()).contains("start Mille again");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.1", "localhost", "127.0.0.1, ::1"})
    void thisMachineAloneDoesNot(String listening) {
        assertThatCode(() -> DatabaseReach.refuseOpenDoor(listening)).doesNotThrowAnyException();
    }

    @Test
    void anExternalDatabaseHasADoorOfItsOwn() {
        var external = new MockEnvironment().withProperty(DatabaseReach.READER, "jdbc:postgresql://db/mille");
        assertThat(DatabaseReach.embedded(external)).isFalse();
        assertThat(DatabaseReach.embedded(new MockEnvironment())).isTrue();
    }
}
