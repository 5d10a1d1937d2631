using System.Reflection;

namespace VoiceBookingKit.Architecture.Tests.Compiled;

/// <summary>What code outside an assembly sees: public members, and protected ones, which it can inherit.</summary>
internal static class Visibility
{
    public static bool IsVisible(MethodAttributes method) =>
        (method & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    public static bool IsVisible(FieldAttributes field) =>
        (field & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    public static bool IsVisible(TypeAttributes type) =>
        (type & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem;
}
