using System.Reflection.Metadata;

namespace VoiceBookingKit.Architecture.Tests.Compiled;

/// <summary>Resolves an assembly's handles to names.</summary>
internal sealed class TypeNames(MetadataReader metadata)
{
    public string Assembly { get; } = metadata.GetString(metadata.GetAssemblyDefinition().Name);

    public TypeName Of(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer && Of(outer) is var enclosing)
            return enclosing with { Name = $"{enclosing.Name}+{name}" };
        return new(Assembly, metadata.GetString(type.Namespace), name);
    }

    public TypeName Of(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                var enclosing = Of((TypeReferenceHandle)type.ResolutionScope);
                return enclosing with { Name = $"{enclosing.Name}+{name}" };
            case HandleKind.AssemblyReference:
                var assembly = metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
                return new(metadata.GetString(assembly.Name), metadata.GetString(type.Namespace), name);
            default:
                return new(Assembly, metadata.GetString(type.Namespace), name);
        }
    }

    /// <summary>The types that a type definition, reference or specification consists of, the generic type itself first.</summary>
    public IReadOnlyList<TypeName> Of(EntityHandle handle) => handle.Kind switch
    {
        _ when handle.IsNil => [],
        HandleKind.TypeDefinition => [Of((TypeDefinitionHandle)handle)],
        HandleKind.TypeReference => [Of((TypeReferenceHandle)handle)],
        HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(new SignatureTypes(this), null),
        _ => [],
    };
}
