package be.mille.account.web;

import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * What a web session holds lies closed in the database: a form that could not be saved is kept there until its writer has signed in
 * again, with every word of it.
 */
@Configuration(proxyBeanMethods = false)
class SessionSeal implements BeanClassLoaderAware {
    private static final String ATTRIBUTE = "attribute_bytes";
    private ClassLoader loader = SessionSeal.class.getClassLoader();

    @Override
    public void setBeanClassLoader(ClassLoader loader) {
        this.loader = loader;
    }

    /** The name Spring Session looks for. */
    @Bean
    ConversionService springSessionConversionService(Sealing sealing) {
        Seal seal = sealing.ofProgram("account.web_session_attribute");
        var write = new SerializingConverter();
        var read = new DeserializingConverter(loader);
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, value -> seal.close(ATTRIBUTE, write.convert(value)));
        conversion.addConverter(byte[].class, Object.class, bytes -> read.convert(seal.open(ATTRIBUTE, bytes)));
        return conversion;
    }
}
