using System.Text.RegularExpressions;
using VoiceBookingKit.Architecture.Tests.Compiled;

namespace VoiceBookingKit.Architecture.Tests.Rules;

/// <summary>What compiled code must not do, each rule as the list of those who break it.</summary>
internal static partial class CodeRules
{
    private static readonly string[] MutableCollections = ["System.Collections.Generic", "System.Collections.Concurrent"];
    private static readonly string[] Tasks = ["Task", "Task`1", "ValueTask", "ValueTask`1"];
    private static readonly string[] BlockingMembers = ["get_Result", "Wait", "WaitAll", "WaitAny"];

    /// <summary>Static fields that could change while the program runs, tables that a caller could add to included.</summary>
    public static IEnumerable<string> StaticState(CompiledAssembly assembly) =>
        from type in assembly.Types
        where !type.IsGenerated
        from field in type.Fields
        where field.IsStaticAndWritable || (IsStatic(field) && field.Types is [var first, ..] && MutableCollections.Contains(first.Namespace) && !first.Name.StartsWith('I') && !first.Name.EndsWith("Comparer`1", StringComparison.Ordinal))
        select $"{type.Name}.{field.Name}";

    public static IEnumerable<string> AsyncVoid(CompiledAssembly assembly) =>
        from type in assembly.Types
        from method in type.Methods
        where method.IsAsyncVoid
        select $"{type.Name}.{method.Name}";

    /// <summary>Methods that wait for a task by blocking their thread.</summary>
    public static IEnumerable<string> Blocking(CompiledAssembly assembly) =>
        from type in assembly.Types
        from method in type.Methods
        where method.Members.Any(IsBlocking) || AwaiterResults(method) > (type.IsAsyncStateMachine ? AwaiterChecks(method) : 0)
        select $"{type.Name}.{method.Name}";

    /// <summary>Types with a name that says nothing about what they do.</summary>
    public static IEnumerable<string> EmptyNames(CompiledAssembly assembly) =>
        from type in assembly.Types
        where !type.IsGenerated && SaysNothing(type.Name.Name)
        select type.Name.ToString();

    public static bool SaysNothing(string name) => EmptyName().IsMatch(name);

    /// <summary>Types outside a namespace that name something of another assembly.</summary>
    public static IEnumerable<string> UsesOutside(CompiledAssembly assembly, string other, string home) =>
        from type in assembly.Types
        where !type.Name.Namespace.StartsWith(home, StringComparison.Ordinal) && type.References.Any(used => used.Assembly == other)
        select type.Name.ToString();

    /// <summary>Members that show a type of another assembly to the world.</summary>
    public static IEnumerable<string> PublicUses(CompiledAssembly assembly, string other) =>
        from type in assembly.Types
        where type.IsVisible
        where type.Parents.Any(parent => parent.Assembly == other)
            || type.Fields.Any(field => Visibility.IsVisible(field.Attributes) && field.Types.Any(used => used.Assembly == other))
            || type.Methods.Any(method => method.IsVisible && method.Signature.Any(used => used.Assembly == other))
        select type.Name.ToString();

    private static bool IsStatic(CompiledField field) => field.Attributes.HasFlag(System.Reflection.FieldAttributes.Static);

    private static bool IsBlocking(MemberName member) =>
        member.Type.Namespace == "System.Threading.Tasks" && Tasks.Contains(member.Type.Name) && BlockingMembers.Contains(member.Name);

    // A compiled await asks an awaiter whether it is complete before it takes the result; code that blocks does not ask.
    private static int AwaiterResults(CompiledMethod method) => method.Members.Count(member => IsAwaiter(member.Type) && member.Name == "GetResult");

    private static int AwaiterChecks(CompiledMethod method) => method.Members.Count(member => IsAwaiter(member.Type) && member.Name == "get_IsCompleted");

    private static bool IsAwaiter(TypeName type) => type.Namespace == "System.Runtime.CompilerServices" && type.Name.Contains("Awaiter", StringComparison.Ordinal);

    [GeneratedRegex(@"(Helpers?|Utils?|Utilit(y|ies)|Managers?)(`\d+)?$|^Common", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyName();
}
