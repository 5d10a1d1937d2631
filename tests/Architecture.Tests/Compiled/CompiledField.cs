using System.Reflection;
using System.Reflection.Metadata;

namespace VoiceBookingKit.Architecture.Tests.Compiled;

/// <summary>A field of a type.</summary>
/// <param name="Name">Its name; an auto-property's is <c>&lt;Name&gt;k__BackingField</c>.</param>
/// <param name="Types">Its type, the generic type itself first.</param>
/// <param name="Attributes">Its modifiers.</param>
public sealed record CompiledField(string Name, IReadOnlyList<TypeName> Types, FieldAttributes Attributes)
{
    /// <summary>A static field that is written after its type was initialised, or could be.</summary>
    public bool IsStaticAndWritable => Attributes.HasFlag(FieldAttributes.Static) && !Attributes.HasFlag(FieldAttributes.InitOnly) && !Attributes.HasFlag(FieldAttributes.Literal);

    internal static CompiledField Read(MetadataReader metadata, TypeNames names, FieldDefinitionHandle handle)
    {
        var field = metadata.GetFieldDefinition(handle);
        return new(metadata.GetString(field.Name), field.DecodeSignature(new SignatureTypes(names), null), field.Attributes);
    }
}
