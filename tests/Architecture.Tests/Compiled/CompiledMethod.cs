using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace VoiceBookingKit.Architecture.Tests.Compiled;

/// <summary>A method with everything that its signature, attributes and body name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsAsyncVoid">Whether it is <c>async</c> and returns nothing that could be awaited.</param>
/// <param name="IsVisible">Whether code outside the assembly sees it, if it sees the type.</param>
/// <param name="Signature">The types of parameters and result.</param>
/// <param name="Members">The methods and fields that its body uses, once for each use.</param>
/// <param name="References">All types that it names anywhere.</param>
public sealed record CompiledMethod(string Name, bool IsAsyncVoid, bool IsVisible, IReadOnlyList<TypeName> Signature, IReadOnlyList<MemberName> Members, IReadOnlySet<TypeName> References)
{
    internal static CompiledMethod Read(PEReader file, MetadataReader metadata, TypeNames names, MethodDefinitionHandle handle)
    {
        var method = metadata.GetMethodDefinition(handle);
        var decoder = new SignatureTypes(names);
        var signature = method.DecodeSignature(decoder, null);
        var attributes = CustomAttributes.Of(metadata, names, method.GetCustomAttributes()).ToList();
        var uses = new MemberUses(metadata, names);
        if (method.RelativeVirtualAddress != 0)
            uses.Read(file.GetMethodBody(method.RelativeVirtualAddress));

        return new(
            metadata.GetString(method.Name),
            IsAsyncVoid: attributes.Any(type => type.Name == "AsyncStateMachineAttribute") && signature.ReturnType is [{ Name: nameof(PrimitiveTypeCode.Void) }],
            IsVisible: Visibility.IsVisible(method.Attributes),
            [.. SignatureTypes.Of(signature)],
            uses.Members,
            new HashSet<TypeName>([
                .. SignatureTypes.Of(signature), .. attributes, .. uses.Types,
                .. method.GetParameters().SelectMany(parameter => CustomAttributes.Of(metadata, names, metadata.GetParameter(parameter).GetCustomAttributes())),
                .. GenericConstraints.Of(metadata, names, method.GetGenericParameters())]));
    }
}
