namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer tells the function it starts.</summary>
public class TimerInfo
{
    public ScheduleStatus? ScheduleStatus { get; set; }

    public bool IsPastDue { get; set; }
}
