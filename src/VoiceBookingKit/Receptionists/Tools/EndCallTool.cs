namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>Ends the conversation once the receptionist's words are out.</summary>
internal sealed class EndCallTool() : ReceptionistTool(
    ToolNames.EndCall, "Ends the call, after your goodbye. Only when the caller is done.", ToolSchemas.EndCall)
{
    public override Task<ToolResult> RunAsync(IDictionary<string, object?>? arguments, CancellationToken cancellationToken)
    {
        var read = new ArgumentReader(arguments, "reason");
        _ = read.OptionalText("reason", 200);
        return Task.FromResult<ToolResult>(read.Problem ?? (ToolResult)new PlainResult(ToolStatus.Ok));
    }
}
