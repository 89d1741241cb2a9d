import java.io.File;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

/** Validates imsmanifest.xml of each folder as an LMS does: by xsi:schemaLocation, without a network. */
final class Validate {
  public static void main(final String[] folders) throws Exception {
    for (final String folder : folders) {
      final SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      final Schema byLocation = factory.newSchema();
      byLocation.newValidator().validate(new StreamSource(new File(folder, "imsmanifest.xml")));
      System.out.println("valid " + folder);
    }
  }
}
