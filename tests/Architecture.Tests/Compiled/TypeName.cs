namespace VoiceBookingKit.Architecture.Tests.Compiled;

/// <summary>A type as an assembly names it; nested types go by their outermost type's namespace.</summary>
/// <param name="Assembly">The simple name of the assembly that holds it.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name, after the types that enclose it: <c>Outer+Inner</c>.</param>
public readonly record struct TypeName(string Assembly, string Namespace, string Name)
{
    public override string ToString() => $"{Namespace}.{Name}";
}

/// <summary>A method or field of a type.</summary>
public readonly record struct MemberName(TypeName Type, string Name)
{
    public override string ToString() => $"{Type}.{Name}";
}
