import java.io.File;
import java.net.URI;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

/** Validates imsmanifest.xml of each folder as an LMS does: by xsi:schemaLocation, without a network. */
final class Validate {
  public static void main(final String[] folders) throws Exception {
    for (final String folder : folders) {
      final File manifest = new File(folder, "imsmanifest.xml");
      final SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      final Validator byLocation = factory.newSchema().newValidator();
      byLocation.setResourceResolver(
          (type, namespace, publicId, systemId, base) -> {
            final URI asked = manifest.toURI().resolve(systemId == null ? "" : systemId);
            if (!asked.resolve(".").equals(manifest.getParentFile().toURI())) {
              throw new IllegalStateException("asks for " + asked);
            }
            return null;
          });
      byLocation.validate(new StreamSource(manifest));
      System.out.println("valid " + folder);
    }
  }
}
