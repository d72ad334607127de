package be.mille.sealing.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** A set of keys as Tink writes it: the primary one closes, each one opens what it closed. */
final class KeysetMaster implements MasterKey {
    private final KeysetHandle keys;
    private final Aead aead;

    private KeysetMaster(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** @throws GeneralSecurityException when the text is no set of keys */
    static KeysetMaster read(String text) throws GeneralSecurityException {
        AeadConfig.register();
        return new KeysetMaster(TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get()));
    }

    static KeysetMaster create() throws GeneralSecurityException {
        AeadConfig.register();
        return new KeysetMaster(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    }

    /** The same set with a new key that closes from now on. */
    KeysetMaster withNew() throws GeneralSecurityException {
        var entry = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
        return new KeysetMaster(KeysetHandle.newBuilder(keys).addEntry(entry).build());
    }

    /** The same set with nothing but the key that closes: what others closed opens no more. */
    KeysetMaster withoutOld() throws GeneralSecurityException {
        var primary = KeysetHandle.importKey(keys.getPrimary().getKey())
                .withFixedId(keys.getPrimary().getId())
                .makePrimary();
        return new KeysetMaster(KeysetHandle.newBuilder().addEntry(primary).build());
    }

    String text() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    }

    @Override
    public String name() {
        return Integer.toUnsignedString(keys.getPrimary().getId());
    }

    @Override
    public byte[] close(byte[] open, byte[] about) throws GeneralSecurityException {
        return aead.encrypt(open, about);
    }

    @Override
    public byte[] open(byte[] closed, byte[] about) throws GeneralSecurityException {
        return aead.decrypt(closed, about);
    }
}
