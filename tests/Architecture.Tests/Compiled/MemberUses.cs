using System.Reflection.Metadata;

namespace VoiceBookingKit.Architecture.Tests.Compiled;

/// <summary>Gathers what method bodies name: members with their types, locals, caught exceptions.</summary>
internal sealed class MemberUses(MetadataReader metadata, TypeNames names)
{
    private readonly SignatureTypes _decoder = new(names);

    public List<MemberName> Members { get; } = [];

    public HashSet<TypeName> Types { get; } = [];

    public void Read(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
            Types.UnionWith(metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_decoder, null).SelectMany(types => types));
        foreach (var region in body.ExceptionRegions)
            Types.UnionWith(names.Of(region.CatchType));
        foreach (var handle in Instructions.Handles(body.GetILBytes()!))
            Add(handle);
    }

    private void Add(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodSpecification:
                var specification = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Types.UnionWith(specification.DecodeSignature(_decoder, null).SelectMany(types => types));
                Add(specification.Method);
                break;
            case HandleKind.MemberReference:
                var reference = metadata.GetMemberReference((MemberReferenceHandle)handle);
                Types.UnionWith(reference.GetKind() == MemberReferenceKind.Method
                    ? SignatureTypes.Of(reference.DecodeMethodSignature(_decoder, null))
                    : reference.DecodeFieldSignature(_decoder, null));
                Add(names.Of(reference.Parent), reference.Name);
                break;
            case HandleKind.MethodDefinition:
                var method = metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                Types.UnionWith(SignatureTypes.Of(method.DecodeSignature(_decoder, null)));
                Add([names.Of(method.GetDeclaringType())], method.Name);
                break;
            case HandleKind.FieldDefinition:
                var field = metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                Add([names.Of(field.GetDeclaringType())], field.Name);
                break;
            default:
                Types.UnionWith(names.Of(handle));
                break;
        }
    }

    private void Add(IReadOnlyList<TypeName> declaring, StringHandle name)
    {
        Types.UnionWith(declaring);
        if (declaring is [var type, ..])
            Members.Add(new(type, metadata.GetString(name)));
    }
}
